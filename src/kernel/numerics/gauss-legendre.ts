/** The nodes and weights of a quadrature rule on [−1, 1]. */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const rules = new Map<number, QuadratureRule>();

/**
 * The rule of Gauss and Legendre with `count` nodes: exact for polynomials up to degree 2·count − 1.
 *
 * @source Abramowitz & Stegun 25.4.29; the nodes are roots of the Legendre polynomial, found by Newton's method
 */
export function gaussLegendre(count: number): QuadratureRule {
  const known = rules.get(count);
  if (known !== undefined) return known;
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    let node = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 0;
    for (let step = 0; step < 20; step++) {
      let [before, value] = [1, node];
      for (let degree = 2; degree <= count; degree++)
        [before, value] = [
          value,
          ((2 * degree - 1) * node * value - (degree - 1) * before) / degree,
        ];
      slope = (count * (node * value - before)) / (node * node - 1);
      const move = value / slope;
      node -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    nodes[index] = node;
    weights[index] = 2 / ((1 - node * node) * slope * slope);
  }
  const rule = { nodes, weights };
  rules.set(count, rule);
  return rule;
}
