import { figure, say } from "eigenway/kit";

export const total = (prices: readonly number[]): number => prices.reduce((sum, price) => sum + price, 0);

export default figure((page) => {
  page.says(() => `Two and three are ${say(total([2, 3]))}.`);
  page.table(["prices", "total"], () => [["2, 3", total([2, 3])]]);
});
