// Asks twice a second whether a file of the course was saved, and reloads the page where it stands.
export function reloadOnSave(address: string): void {
  let known: number | undefined;
  setInterval(async () => {
    const answer = await fetch(address).catch(() => null);
    const saved: number | undefined = answer?.ok ? (await answer.json()).saved : known;
    if (known !== undefined && saved !== known) location.reload();
    known = saved;
  }, 500);
}
