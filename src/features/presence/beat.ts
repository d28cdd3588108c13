// A worker: a browser slows the timers of a page that nobody looks at down to one a minute, and leaves those of its workers.
setInterval(() => postMessage(null), 8000)
