/** A value with the unit that belongs on it ("22%"); other units are said underneath. */
export function figured(value: string, unit: string): string {
  return unit === '%' ? `${value}%` : value;
}

/** "shared by all four"; nothing while there is only one to share it. */
export function sharedBy(silos: number, spelled: (count: number) => string): string {
  if (silos < 2) return '';
  return silos === 2 ? 'shared by both' : `shared by all ${spelled(silos)}`;
}
