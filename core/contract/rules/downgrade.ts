/** Whether the wanted version comes after the deployed one in the product's list, which has the preferred first. */
export function isDowngrade(versions: readonly string[], deployed: string | undefined, wanted: string): boolean {
  const from = deployed === undefined ? -1 : versions.indexOf(deployed);
  return from !== -1 && versions.indexOf(wanted) > from;
}
