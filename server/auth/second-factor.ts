import { takeSecondFactor, twoFactorOf } from '#server/account/two-factor.ts'
import { issue, must, Refused } from '#server/problem.ts'
import type { Deps } from '#server/scope.ts'
import type { countCodes } from './attempts.ts'

/**
 * After a right password: asks for a code where the person turned codes on, and takes the one that was given. Answers by
 * what they came in. Of an account that does not exist, or with a wrong password, nobody ever comes so far.
 */
export async function askSecondFactor(
  deps: Deps,
  user_id: string,
  code: string | undefined,
  codes: ReturnType<typeof countCodes>,
): Promise<'password' | 'code'> {
  if (!(await twoFactorOf(deps.db, user_id)).is_on) return 'password'
  must(code !== undefined, 'second_factor')
  await codes.spend(user_id)
  const isRight = await takeSecondFactor(deps, user_id, code)
  if (!isRight) throw new Refused('second_factor', { errors: [issue(['code'], 'wrong_code')] })
  await codes.forgive(user_id)
  return 'code'
}
