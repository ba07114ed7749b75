export const Close = () => <button type="button">Fermer</button>;
