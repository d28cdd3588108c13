// Plays a video in the page, only after a click: nothing is asked of a platform before. A moment in the text and a
// chapter play the video of the page from there; so does the page opened at `?start=94`. Without this script the same
// links lead to the platform.
const opened = Math.floor(Number(new URLSearchParams(location.search).get('start')))
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
  const play = event.target.closest('a[data-play]')
  const moment = event.target.closest('a.moment')
  const main = document.querySelector('article > .player [data-embed]')
  const frame = moment ? main : play?.closest('[data-embed]')
  if (!(frame instanceof HTMLElement)) return
  event.preventDefault()
  const start = Number(moment ? moment.dataset.seconds : frame === main && opened)
  const player = document.createElement('iframe')
  player.src = moment || start > 0 ? `${frame.dataset.embed}&start=${start}` : frame.dataset.embed
  player.title = (play ?? frame).textContent || 'Vidéo'
  player.allow = 'autoplay; fullscreen; picture-in-picture'
  player.allowFullscreen = true
  frame.replaceChildren(player)
  player.focus()
})
