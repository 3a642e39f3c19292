/** What the lines of a dealer's account are called, by group and name. */
export const profitNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  incentives: {
    'off-season-subsidy': '淡季补贴',
    'interest-subsidy': '淡季打款补息',
    'purchase-reward': '提货奖励',
    rebate: '返利',
    'monthly-rebate': '月度返利',
    'quarterly-rebate': '季度返利',
    'annual-rebate': '年度返利',
    'year-end-bonus': '年终奖励',
  },
  support: {
    storage: '仓储支持',
    freight: '运输支持',
    venue: '场地支持',
    gifts: '促销赠品',
    advertising: '报广支持',
  },
  penalties: { diversion: '窜货扣罚', 'price-discipline': '乱价扣罚' },
  expenses: {
    storage: '仓储费',
    freight: '运输费',
    wages: '人员工资',
    office: '办公费',
    tax: '税费',
    hospitality: '招待费',
  },
};

/** What the groups of lines are called. */
export const profitGroups: Readonly<Record<string, string>> = {
  sales: '销售收入',
  'cost-of-goods': '进货成本',
  incentives: '返利与奖励',
  penalties: '扣罚',
  support: '厂家支持',
  expenses: '费用',
};

/** What the ratios are called. */
export const profitRatios: Readonly<Record<string, string>> = {
  'gross-margin': '毛利率',
  'expense-ratio': '费用率',
  'capital-turnover': '资金周转率',
  'return-on-capital': '资金回报率',
};
