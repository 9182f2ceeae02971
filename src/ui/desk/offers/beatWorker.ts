/** Beats in a worker: browsers slow the timers of a page in the background down to one a minute, but not those here. */
const beatMilliseconds = 15_000

setInterval(() => postMessage('beat'), beatMilliseconds)
