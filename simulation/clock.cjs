// Loaded before the program and the pack where a workspace has a date of its own: support ends and waivers expire, and
// what is shown or tested today must be shown and pass in a year.
const date = process.env.PALISADE_SIMULATED_DATE;
if (date !== undefined) {
  const Real = Date;
  const ahead = Real.parse(date) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...args) {
      super(...(args.length === 0 ? [Real.now() + ahead] : args));
    }
    static now() {
      return Real.now() + ahead;
    }
  };
}
