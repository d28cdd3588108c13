/** The city that stands for a time zone: `Paris` for `Europe/Paris`, `New York` for `America/New_York`. */
export function zoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
