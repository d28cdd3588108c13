import { useMutation } from '@tanstack/react-query'
import { encode } from 'uqr'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { TwoFactorCode } from '#app/contract/account.ts'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { confirmTwoFactor } from './queries.ts'
import classes from './Account.module.css'

/** The secret as a drawing and as text, and the first code that shows it arrived. */
export function TwoFactorSetup({
  secret,
  uri,
  onConfirmed,
  onRefused,
  onClose,
}: {
  secret: string
  uri: string
  onConfirmed: (recovery_codes: string[]) => void
  /** Not with that code; it may be that an earlier one was taken, and its answer lost. */
  onRefused: () => void
  onClose: () => void
}) {
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: TwoFactorCode,
    send: useMutation(confirmTwoFactor()).mutateAsync,
    onRefused,
    onSent: ({ recovery_codes }) => onConfirmed(recovery_codes),
  })
  return (
    <FormDialog
      title={m.account_codes_start()}
      onClose={onClose}
      form={form}
      isBusy={isPending}
      action={m.account_codes_confirm()}
      trouble={error === null || wrong['code'] !== undefined ? undefined : errorLine(error)}
    >
      <p>{m.account_codes_scan()}</p>
      <QrCode text={uri} />
      <TextField
        label={m.account_codes_secret()}
        value={secret}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <TextField
        label={m.account_codes_first()}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        data-autofocus
        error={wrong['code']}
      />
    </FormDialog>
  )
}

/** Black on white in both themes: a camera reads nothing else. */
function QrCode({ text }: { text: string }) {
  const { size, data } = encode(text, { border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={m.account_codes_qr()}
      className={classes['qr']}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
