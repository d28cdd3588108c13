// Plays a video in the page, only after a click: nothing is asked of a platform before. Without this script the
// same links lead to the platform.
document.addEventListener('click', (event) => {
  const play = event.target instanceof Element ? event.target.closest('a[data-play]') : null
  const frame = play?.closest('[data-embed]')
  if (!(frame instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const player = document.createElement('iframe')
  player.src = frame.dataset.embed
  player.title = play.textContent
  player.allow = 'autoplay; fullscreen; picture-in-picture'
  player.allowFullscreen = true
  frame.replaceChildren(player)
  player.focus()
})
