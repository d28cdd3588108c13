import { expect, test } from './fixtures.ts'

test('the figures of the burn-down are as large on a telephone as elsewhere', async ({ signIn }) => {
  const page = await signIn('viewer')
  const chart = page.getByRole('region', { name: 'Défauts de l’archive au fil des jours' })
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/sante')
    const box = await chart.getByText('0', { exact: true }).boundingBox()
    expect(box?.height).toBeGreaterThan(12)
    expect(
      (
        await chart
          .getByText(/^10\s000$/)
          .first()
          .boundingBox()
      )?.x,
    ).toBeGreaterThanOrEqual(0)
  }
})
