import { fileURLToPath } from 'node:url';
import { OptionDefaults, ReflectionKind } from 'typedoc';
import entries from './entries.json' with { type: 'json' };

const path = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** Public names are unique over the package, so that a `{@link name}` finds its target without an import. */
function linkByName(app) {
  app.converter.addUnknownSymbolResolver(({ moduleSource, symbolReference }, from) => {
    const [first, ...members] = symbolReference?.path ?? [];
    if (moduleSource !== undefined || members.length > 0) return undefined;
    const target = from.project
      .getReflectionsByKind(ReflectionKind.SomeModule)
      .flatMap((module) => module.children ?? [])
      .find(({ name, kind }) => name === first?.path && kind !== ReflectionKind.Reference);
    return target === undefined ? undefined : { target };
  });
}

/** The API reference: `npm run docs` writes it to `docs/api`, and fails where a public thing is not described. */
export default {
  name: 'clientele',
  entryPoints: Object.values(entries).map(path),
  tsconfig: path('tsconfig.json'),
  out: path('docs/api'),
  readme: 'none',
  plugin: [linkByName],
  // Links into a repository would depend on where the clone came from.
  disableSources: true,
  excludeInternal: true,
  // Lists that only give their literals to a public type, and the insides of a fold's state.
  intentionallyNotExported: [
    'Answer',
    'Clause',
    'ContractReasonCode',
    'CountedLine',
    'Days',
    'DealerErrorCode',
    'DealerReasonCode',
    'DistinctLines',
    'EconomicsErrorCode',
    'EconomicsReasonCode',
    'ExactSum',
    'Named',
    'PeopleErrorCode',
    'PeopleReasonCode',
    'PlanErrorCode',
    'PlanReasonCode',
    'Progress',
    'ModelsErrorCode',
    'ModelsReasonCode',
    'RfmErrorCode',
    'RfmReasonCode',
    'OutlookReasonCode',
    'OutlookErrorCode',
    'ContributionReasonCode',
    'BaseReasonCode',
    'BaseErrorCode',
    'LifetimeReasonCode',
    'LifetimeErrorCode',
    'PurchasesErrorCode',
    'TermsErrorCode',
    'Why',
    'PopulationDraft',
    'Drafted',
    'Pyramid',
    'Draft',
    'channelReasonCodes',
    'decimalReasonCodes',
    'kernelErrorCodes',
    'lifecycleErrorCodes',
    'lifecycleReasonCodes',
    'scoringErrorCodes',
    'scoringReasonCodes',
    'AccountErrorCode',
    'AccountReasonCode',
    'AheadErrorCode',
    'AheadReasonCode',
    'ComputeErrorCode',
    'ComputeReasonCode',
    'EntitlementErrorCode',
    'EntitlementReasonCode',
    'GrantErrorCode',
    'GrantReasonCode',
    'SharingErrorCode',
    'SharingReasonCode',
    'WorthErrorCode',
    'WorthReasonCode',
  ],
  blockTags: [...OptionDefaults.blockTags, '@guarantee', '@source'],
  validation: { invalidLink: true, notDocumented: true, notExported: true },
  requiredToBeDocumented: ['Function', 'Interface', 'TypeAlias', 'Variable', 'Class', 'Enum'],
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
