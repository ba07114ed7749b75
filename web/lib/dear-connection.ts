/** What browsers of Chromium's family say of the network (WICG Network Information API). */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the browser says that each byte is slow or paid for; those that say nothing are taken to be well connected. */
export function isConnectionDear(): boolean {
  const { saveData = false, effectiveType = "4g" } = (navigator as { connection?: Connection }).connection ?? {};
  return saveData || effectiveType !== "4g";
}
