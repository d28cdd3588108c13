import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { call } from '#app/api/client.ts'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { type Import, importEndpoints as api } from '#app/contract/import.ts'
import { type Actor, can } from '#app/contract/policy.ts'
import { followToEnd } from '#app/features/operations/followToEnd.ts'
import { OperationOutcome } from '#app/features/operations/OperationOutcome.tsx'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { LeaveGuard } from '#app/ui/LeaveGuard.tsx'
import { Page } from '#app/ui/Page.tsx'
import { ImportFaults } from './ImportFaults.tsx'
import { ImportPreviewView } from './ImportPreviewView.tsx'
import { guessMapping, importOf, isNamed, type Mapping, type Noun } from './mapping.ts'
import { MappingTable } from './MappingTable.tsx'
import type { CsvFile, CsvTrouble } from './readFile.ts'
import { codesOf } from './labels.ts'
import classes from './ImportScreen.module.css'

/** Guests or tags out of a file: choose it, say what its columns are, see what it would do, do it, take it back. */
export function ImportScreen({ noun, actor }: { noun: Noun; actor: Actor }) {
  const queries = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<CsvFile | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [mapping, setMapping] = useState<Mapping>([])
  const preview = useMutation({ mutationFn: (body: Import) => call(api.preview, { body }) })
  const start = useMutation({
    mutationFn: (body: Import) => call(api.start, { body }),
    onSuccess: ({ id }) => followToEnd(queries, id),
  })
  const sent = file === null ? null : importOf(noun, file, mapping, codesOf(noun))
  const refusal = can(actor, 'archive.bulk') ? null : m.broadcasts_refusal_role()

  function forget() {
    preview.reset()
    start.reset()
  }
  async function read(chosen: File) {
    forget()
    setFile(null)
    try {
      const [{ readFile }, bytes] = await Promise.all([import('./readFile.ts'), chosen.arrayBuffer()])
      const found = readFile(chosen.name, bytes)
      setTrouble('code' in found ? troubleWords(found) : null)
      if ('code' in found) return
      setFile(found)
      setMapping(guessMapping(noun, found.head))
    } catch {
      setTrouble(m.imports_unreadable({ file: chosen.name }))
    }
  }
  const error = start.error ?? preview.error
  const isTooHeavy = error instanceof ApiError && error.code === 'payload_too_large'
  return (
    <Page
      title={noun === 'guest' ? m.imports_title_guests() : m.imports_title_tags()}
      lead={m.imports_lead()}
      actions={
        <>
          {refusal === null && (
            <Link to="/sante" hash="operations">
              {m.imports_undo_past()}
            </Link>
          )}
          <Button component={Link} to={noun === 'guest' ? '/invites' : '/tags'} variant="default">
            {noun === 'guest' ? m.imports_to_guests() : m.imports_to_tags()}
          </Button>
        </>
      }
    >
      <div className={classes['steps']}>
        <div>
          <ActionButton
            refusal={refusal}
            variant={file === null ? 'filled' : 'default'}
            onClick={() => chooser.current?.click()}
          >
            {file === null ? m.imports_choose() : m.imports_choose_other()}
          </ActionButton>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".csv,.tsv,.txt,text/csv"
            aria-label={m.imports_choose()}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0]
              if (chosen !== undefined) void read(chosen)
              currentTarget.value = '' // so that the same file, mended, can be chosen again
            }}
          />
        </div>
        {trouble !== null && <FormError>{trouble}</FormError>}
        {isTooHeavy && <FormError>{m.imports_too_heavy({ file: file?.name ?? '' })}</FormError>}
        {file !== null && start.data === undefined && (
          <>
            <MappingTable
              noun={noun}
              file={file}
              mapping={mapping}
              onMap={(next) => {
                forget()
                setMapping(next)
              }}
            />
            {sent === null ? (
              !isNamed(mapping) && <FormError>{m.imports_no_name()}</FormError>
            ) : (
              <div className={classes['buttons']}>
                <Button
                  variant={preview.data === undefined ? 'filled' : 'default'}
                  loading={preview.isPending}
                  onClick={() => preview.mutate(sent)}
                >
                  {m.imports_check()}
                </Button>
                {preview.data !== undefined && preview.data.ready > 0 && (
                  <Button loading={start.isPending} onClick={() => start.mutate(sent)}>
                    {m.imports_start({
                      count: preview.data.ready,
                      ready: formatNumber(preview.data.ready, getLocale()),
                    })}
                  </Button>
                )}
              </div>
            )}
            {preview.data !== undefined && (
              <ImportPreviewView noun={noun} preview={preview.data} file={file} />
            )}
          </>
        )}
        {start.data !== undefined && (
          <OperationOutcome id={start.data.id}>
            {({ result, state }) => (
              <>
                <ImportFaults noun={noun} result={result} />
                {state === 'failed' && <Button onClick={() => start.reset()}>{m.imports_again()}</Button>}
              </>
            )}
          </OperationOutcome>
        )}
        {error !== null && !isTooHeavy && <FormError>{errorLine(error)}</FormError>}
      </div>
      <LeaveGuard when={file !== null && start.data === undefined} words={m.imports_leave()} />
    </Page>
  )
}

function troubleWords(trouble: CsvTrouble): string {
  if (trouble.code === 'empty') return m.imports_empty()
  return trouble.code === 'quotes'
    ? m.imports_quotes({ line: trouble.line })
    : m.imports_too_many({ count: formatNumber(trouble.count, getLocale()) })
}
