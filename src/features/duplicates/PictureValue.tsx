import { useQuery } from '@tanstack/react-query'
import { pictureQuery } from '#app/features/images/pictureQuery.ts'
import { m } from '#app/paraglide/messages.js'
import classes from './Duplicates.module.css'

/** A picture one chooses by sight; under it its file, and whether it still lacks an alternative. */
export function PictureValue({ id }: { id: number }) {
  const { data } = useQuery(pictureQuery(id))
  if (data === undefined) return <span>{m.duplicates_image_number({ id })}</span>
  const { url } = data.variants[0] ?? data
  const lacks = data.alt === null && !data.decorative
  return (
    <span className={classes['picture']}>
      <img src={url} alt={data.alt ?? ''} />
      <span className={classes['facts']}>
        {data.filename}
        {lacks && ` · ${m.duplicates_image_no_alt()}`}
      </span>
    </span>
  )
}
