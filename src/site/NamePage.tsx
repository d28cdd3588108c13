import { GuestHead } from './GuestHead.tsx'
import { Html } from './Html.tsx'
import { nameAddress, type NamePageData, textOf } from './name-data.ts'
import { ShowList } from './ShowList.tsx'
import { SitePage } from './SitePage.tsx'

/** The public page of a guest or of a tag: who or what it is, and its published broadcasts. */
export function NamePage(data: NamePageData) {
  const { campaign, site, listing } = data
  const text = textOf(data)
  return (
    <SitePage campaign={campaign} site={site}>
      <article>
        {data.guest ? (
          <GuestHead guest={data.guest} />
        ) : (
          <>
            <p className="overline">Tag</p>
            <h1>{data.tag.name}</h1>
          </>
        )}
        {text !== '' && listing.page === 1 && <Html className="text" html={text} />}
        <ShowList listing={listing} site={site} addressOf={(page) => nameAddress(data, page)} />
      </article>
    </SitePage>
  )
}
