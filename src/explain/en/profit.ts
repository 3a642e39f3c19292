/** What the lines of a dealer's account are called, by group and name. */
export const profitNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  incentives: {
    'off-season-subsidy': 'off-season subsidy',
    'interest-subsidy': 'interest subsidy',
    'purchase-reward': 'purchase reward',
    rebate: 'rebate',
    'monthly-rebate': 'monthly rebate',
    'quarterly-rebate': 'quarterly rebate',
    'annual-rebate': 'annual rebate',
    'year-end-bonus': 'year-end bonus',
  },
  support: {
    storage: 'storage support',
    freight: 'freight support',
    venue: 'venue support',
    gifts: 'gifts',
    advertising: 'advertising support',
  },
  penalties: { diversion: 'diversion penalty', 'price-discipline': 'price penalty' },
  expenses: {
    storage: 'storage',
    freight: 'freight',
    wages: 'wages',
    office: 'office costs',
    tax: 'tax',
    hospitality: 'hospitality',
  },
};

/** What the groups of lines are called. */
export const profitGroups: Readonly<Record<string, string>> = {
  sales: 'sales',
  'cost-of-goods': 'cost of goods',
  incentives: 'incentives',
  penalties: 'penalties',
  support: 'support',
  expenses: 'expenses',
};

/** What the ratios are called. */
export const profitRatios: Readonly<Record<string, string>> = {
  'gross-margin': 'gross margin',
  'expense-ratio': 'expense ratio',
  'capital-turnover': 'capital turnover',
  'return-on-capital': 'return on capital',
};
