// Shows the chosen photo as the square it will be, while one chooses which part of it to keep.
const positions = { center: '50% 50%', top: '50% 0', bottom: '50% 100%', left: '0 50%', right: '100% 50%' }

for (const form of document.querySelectorAll('form[data-photo]')) {
  const { foto: file, deel: part } = form.elements
  const shown = Object.assign(new Image(), { className: 'face portrait', alt: form.dataset.photo })
  const cut = () => {
    shown.style.objectPosition = positions[part.value] ?? positions.center
  }
  // What this browser cannot show (HEIC, mostly) may still be a photo: the server decides.
  shown.addEventListener('error', () => shown.remove())
  file.addEventListener('change', () => {
    URL.revokeObjectURL(shown.src)
    const [chosen] = file.files
    if (!chosen) return shown.remove()
    shown.src = URL.createObjectURL(chosen)
    file.parentElement.after(shown)
    cut()
  })
  form.addEventListener('change', cut)
}
