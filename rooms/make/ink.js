// Runs inside each drawn paper: handwriting that is not even, barcodes, and the boxes that the page marks.
function random(seed) {
  let state = 0
  for (const letter of seed) state = (Math.imul(state, 31) + letter.charCodeAt(0)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function written(element) {
  const next = random(element.textContent)
  let drift = 0
  const walk = (node) => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 1) { walk(child); continue }
      if (child.nodeType !== 3) continue
      const pieces = document.createDocumentFragment()
      for (const word of child.textContent.split(/(\s+)/)) {
        if (!word) continue
        if (/^\s+$/.test(word)) { pieces.append(' '); drift *= 0.6; continue }
        const box = document.createElement('span')
        box.style.display = 'inline-block'
        box.style.whiteSpace = 'nowrap'
        for (const letter of word) {
          drift += (next() - 0.5) * 0.5
          const glyph = document.createElement('span')
          glyph.textContent = letter
          glyph.style.display = 'inline-block'
          const lift = (drift + (next() - 0.5) * 0.9).toFixed(2)
          glyph.style.transform = `translateY(${lift}px) rotate(${((next() - 0.5) * 5).toFixed(2)}deg) scale(${(0.95 + next() * 0.11).toFixed(3)})`
          glyph.style.opacity = (0.8 + next() * 0.2).toFixed(2)
          glyph.style.marginRight = ((next() - 0.5) * 0.7).toFixed(2) + 'px'
          box.append(glyph)
        }
        pieces.append(box)
      }
      child.replaceWith(pieces)
    }
  }
  walk(element)
}

function barred(element) {
  const next = random(element.dataset.bars)
  const across = element.clientWidth
  const down = element.clientHeight
  const unit = Number(element.dataset.unit ?? 1.35)
  let bars = ''
  for (let x = 0; x < across; ) {
    const bar = unit * (1 + Math.floor(next() * 3))
    if (x + bar <= across) bars += `<rect x="${x}" y="0" width="${bar}" height="${down}"/>`
    x += bar + unit * (1 + Math.floor(next() * 3))
  }
  element.innerHTML = `<svg width="${across}" height="${down}" shape-rendering="crispEdges">${bars}</svg>`
}

function dotted(element) {
  const next = random(element.dataset.dots)
  const cells = 25
  const finder = (row, column) => [[0, 0], [0, cells - 7], [cells - 7, 0]].some(([top, left]) => {
    const [r, c] = [row - top, column - left]
    return r >= 0 && c >= 0 && r < 7 && c < 7 && (r % 6 === 0 || c % 6 === 0 || (r > 1 && r < 5 && c > 1 && c < 5))
  })
  const quiet = (row, column) => [[0, 0], [0, cells - 8], [cells - 8, 0]].some(([top, left]) =>
    row >= top && column >= left && row < top + 8 && column < left + 8)
  let dots = ''
  for (let row = 0; row < cells; row++) for (let column = 0; column < cells; column++) {
    const dark = quiet(row, column) ? finder(row, column) : next() < 0.48
    if (dark) dots += `<rect x="${column}" y="${row}" width="1.02" height="1.02"/>`
  }
  element.innerHTML = `<svg width="100%" height="100%" viewBox="0 0 ${cells} ${cells}">${dots}</svg>`
}

document.querySelectorAll('.hand').forEach(written)
document.querySelectorAll('[data-bars]').forEach(barred)
document.querySelectorAll('[data-dots]').forEach(dotted)

window.boxes = () => [...document.querySelectorAll('[data-mask],[data-remark]')].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect()
  // The tails of handwriting reach out of their line.
  const byHand = element.closest('.hand') ?? element.querySelector('.hand')
  const tails = element.dataset.mask && byHand ? Math.max(0, parseFloat(getComputedStyle(byHand).fontSize) * 1.5 - height) / 2 : 0
  const pad = element.dataset.mask ? 3 : Number(element.dataset.pad ?? 4)
  const [side, over] = [pad + (element.dataset.mask ? 2 : 0) + tails / 2, pad + tails]
  return { rect: [x - side, y - over, width + 2 * side, height + 2 * over], mask: element.dataset.mask ?? null, remark: element.dataset.remark ?? null }
})
