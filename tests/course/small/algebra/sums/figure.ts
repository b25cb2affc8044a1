import { figure } from "eigenway/kit";

export default figure((page) => {
  page.says(() => "Two and three are five.");
  page.table(["prices", "total"], () => [["2, 3", "5"]]);
});
