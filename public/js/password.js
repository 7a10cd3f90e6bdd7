// Says in words how strong the password is that is being typed; the words and where each begins stand in the page.
for (const place of document.querySelectorAll('[data-strength]')) {
  const words = JSON.parse(place.dataset.strength)
  const field = document.querySelector(`input[name="${place.dataset.of}"]`)
  field?.addEventListener('input', () => {
    const length = [...field.value].length
    const said = words.findLast(({ from }) => length >= from)?.say ?? ''
    if (place.textContent !== said) place.textContent = said
  })
}
