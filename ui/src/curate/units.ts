/** A measure's name without the unit that stands behind it in brackets: "On time (%)", "Waiting [min]". None where there is none. */
export function nameAndUnit(name: string): { name: string; unit: string } | null {
  const [, before = '', unit = ''] = name.trim().match(/^(.*\S)\s*[([]\s*([^\s\d()[\]]{1,12})\s*[)\]]$/u) ?? [];
  return before && unit ? { name: before, unit } : null;
}
