import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refused } from '#server/problem.ts'

/** One source of sign-ins: an account from an address, an account from anywhere, an address for any account. */
export interface Attempts {
  /** Counts an attempt before the password is looked at. Throws `rate_limited` with the seconds to wait. */
  spend: (email: string, address: string) => Promise<void>
  /** Takes the attempts back after a success: only failures count. */
  forgive: (email: string, address: string) => Promise<void>
}

/**
 * Slows down guessing, in the memory of this process. A person who errs waits a minute and stops nobody else: the
 * limit of an address is wide, for a whole newsroom may share one, and that of an account is wider than a person needs.
 */
export function countAttempts(): Attempts {
  const pair = new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: 60 })
  const account = new RateLimiterMemory({ keyPrefix: 'account', points: 100, duration: 3600 })
  const source = new RateLimiterMemory({ keyPrefix: 'address', points: 60, duration: 600 })
  const both = (email: string, address: string) => `${email.toLowerCase()} ${address}`
  return {
    spend: async (email, address) => {
      await pair.consume(both(email, address)).catch(refuse)
      await source.consume(address).catch(refuse)
      await account.consume(email.toLowerCase()).catch(refuse)
    },
    forgive: async (email, address) => {
      await pair.delete(both(email, address))
      await source.reward(address)
      await account.delete(email.toLowerCase())
    },
  }
}

/** Counts the codes tried for an account whose password is known: there are only a million of them. */
export function countCodes() {
  const tried = new RateLimiterMemory({ keyPrefix: 'code', points: 10, duration: 900 })
  return {
    spend: async (user_id: string) => void (await tried.consume(user_id).catch(refuse)),
    forgive: async (user_id: string) => void (await tried.delete(user_id)),
  }
}

/** Counts what an address asks for without saying who it is. */
export function countAsking() {
  const asked = new RateLimiterMemory({ keyPrefix: 'asked', points: 60, duration: 600 })
  return async (address: string) => void (await asked.consume(address).catch(refuse))
}

function refuse(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason
  throw new Refused('rate_limited', { retry_after: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) })
}
