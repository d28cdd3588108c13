// Plays a video in the page, only after a click: nothing is asked of a platform before. A moment in the text plays the
// video of the page from there. Without this script the same links lead to the platform.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
  const play = event.target.closest('a[data-play]')
  const moment = event.target.closest('a.moment')
  const frame = moment
    ? document.querySelector('article > .player [data-embed]')
    : play?.closest('[data-embed]')
  if (!(frame instanceof HTMLElement)) return
  event.preventDefault()
  const player = document.createElement('iframe')
  player.src = moment ? `${frame.dataset.embed}&start=${moment.dataset.seconds}` : frame.dataset.embed
  player.title = (play ?? frame).textContent || 'Vidéo'
  player.allow = 'autoplay; fullscreen; picture-in-picture'
  player.allowFullscreen = true
  frame.replaceChildren(player)
  player.focus()
})
