import type { Broadcast } from '#app/contract/broadcast.ts'
import { type Video, videosOf } from './video.ts'

/**
 * The picture of the broadcast, and the video behind it: nothing is asked of a platform before a click. Without script
 * the links lead to the platforms.
 */
export function Player({ broadcast }: { broadcast: Broadcast }) {
  const { image } = broadcast.page
  const videos = videosOf(broadcast)
  const [first] = videos
  if (image === null && first === undefined) return null
  return (
    <figure className="player">
      <div className="player-frame" data-embed={first?.embed_url}>
        {image !== null && <Picture image={image} />}
        {first !== undefined && <PlayButton video={first} title={broadcast.page.title} />}
      </div>
      {videos.length > 0 && (
        <p className="platforms">
          {videos.map((video) => (
            <a key={video.platform} href={video.watch_url} rel="noopener" target="_blank">
              Voir sur {video.platform}
            </a>
          ))}
        </p>
      )}
      {image?.credit && <figcaption>{image.credit}</figcaption>}
    </figure>
  )
}

function PlayButton({ video, title }: { video: Video; title: string }) {
  return (
    <a className="play" href={video.watch_url} data-play rel="noopener" target="_blank">
      <span>
        Lire la vidéo<span className="hidden"> : {title}</span>
      </span>
      <small>En lançant la lecture, vous appelez {video.platform}.</small>
    </a>
  )
}

function Picture({ image }: { image: NonNullable<Broadcast['page']['image']> }) {
  const sizes = [...image.variants, { width: image.width, url: image.url }]
  return (
    <img
      src={image.url}
      srcSet={sizes.map(({ width, url }) => `${url} ${width}w`).join(', ')}
      sizes="(max-width: 760px) 100vw, 760px"
      width={image.width}
      height={image.height}
      alt={image.decorative ? '' : (image.alt ?? '')}
      style={{ objectPosition: `${image.focal_x * 100}% ${image.focal_y * 100}%` }}
    />
  )
}
