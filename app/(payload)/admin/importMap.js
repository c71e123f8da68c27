import { StructureUpload as StructureUpload_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CrossReferenceLabel as CrossReferenceLabel_348662f6891b2edcfabb361a8e9a5c0d } from '../../../src/content/admin/CrossReferenceLabel'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StructureArray as StructureArray_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { PlacementLabel as PlacementLabel_e74a73145fe284cac511bf6d243a931e } from '../../../src/content/admin/PlacementLabel'
import { Nothing as Nothing_debe8394045375d08b3500eacc463de9 } from '../../../src/workflow/admin/Hidden'
import { StructureRelationship as StructureRelationship_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { StateCell as StateCell_550f43e8f76895e8f1ef5aafbdfa67dc } from '../../../src/workflow/admin/StateCell'
import { LastByCell as LastByCell_9a6f8f0c7279976ceba62f4cf8663dd4 } from '../../../src/workflow/admin/LastActorCell'
import { StepDiff as StepDiff_73cf7e1508bcad7d5867b3086738edb5 } from '../../../src/workflow/admin/StepDiff'
import { Conflict as Conflict_4c3e59b4fdd54758573d09d3681a2c21 } from '../../../src/workflow/admin/Conflict'
import { WorkflowPanel as WorkflowPanel_cff2e4ec397c5d2b5d6a3c2202121637 } from '../../../src/workflow/admin/WorkflowPanel'
import { Conversation as Conversation_b381a538bd7f1b7842f5d20bd2e24a6e } from '../../../src/workflow/admin/Conversation'
import { LanguagesOfContent as LanguagesOfContent_48f8b757abdef9a5eb217ab5b3c1be56 } from '../../../src/workflow/admin/LanguagesOfContent'
import { StateInHead as StateInHead_53a40a914942cee4d0e9f833b3518b4f } from '../../../src/workflow/admin/StateInHead'
import { History as History_d13fe124fbb813312138ddd77c51128a } from '../../../src/workflow/admin/History'
import { Translate as Translate_781aa03fbad2cb09c520314e16e8e677 } from '../../../src/translate-view/admin/Translate'
import { TranslateTab as TranslateTab_4c593e93f41936b56aac8931b5b235da } from '../../../src/translate-view/admin/TranslateTab'
import { StructureSelect as StructureSelect_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { StructureText as StructureText_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { StructureRows as StructureRows_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { LearnMoreLabel as LearnMoreLabel_508736246cce17423930fcf66bbd836a } from '../../../src/content/admin/LearnMoreLabel'
import { KindCell as KindCell_dba354b828197ab13358c283fae2d551 } from '../../../src/workflow/admin/AuditCells'
import { TermLabel as TermLabel_65ff7e40fcef1eaa97a5b0b30c7a1f8a } from '../../../src/glossary/admin/TermLabel'
import { GlossaryFiles as GlossaryFiles_d41c0cccc4cb48ce1e436e9343df29d0 } from '../../../src/exchange/admin/GlossaryAndMemoryFiles'
import { MemoryFiles as MemoryFiles_d41c0cccc4cb48ce1e436e9343df29d0 } from '../../../src/exchange/admin/GlossaryAndMemoryFiles'
import { WhoCell as WhoCell_dba354b828197ab13358c283fae2d551 } from '../../../src/workflow/admin/AuditCells'
import { EventCell as EventCell_dba354b828197ab13358c283fae2d551 } from '../../../src/workflow/admin/AuditCells'
import { TrailStateCell as TrailStateCell_dba354b828197ab13358c283fae2d551 } from '../../../src/workflow/admin/AuditCells'
import { ExportTrail as ExportTrail_1b847664d9c564c0f3cfeaa41c238058 } from '../../../src/audit-log/admin/ExportAuditLog'
import { Icon as Icon_24eb544363bd1f0056af06bd5da8b728 } from '../../../src/i18n/admin/Brand'
import { Logo as Logo_24eb544363bd1f0056af06bd5da8b728 } from '../../../src/i18n/admin/Brand'
import { NavLink as NavLink_1ee6fa8355a8cff95b6713e76f79ecbf } from '../../../src/translation-status/admin/StatusNavLink'
import { ExchangeLink as ExchangeLink_c11c8deaad5006db5084e0fc52391083 } from '../../../src/exchange/admin/ExchangeNavLink'
import { OwnLanguages as OwnLanguages_df6fa407ec4c211598d13f53d2a3a0e5 } from '../../../src/translation-status/admin/OwnLanguages'
import { Desk as Desk_30d10aa234fc88401d6347e23080300e } from '../../../src/workflow/admin/Inbox'
import { ExchangeView as ExchangeView_c278563260d0602a8ba8da8955aab364 } from '../../../src/exchange/admin/ExchangeView'
import { Dashboard as Dashboard_101e9f01fb4cda8269363db95b72ce40 } from '../../../src/translation-status/admin/StatusDashboard'
import { Matrix as Matrix_b8e2408b3fbbd22c55056b1f396253c3 } from '../../../src/translation-status/admin/StatusMatrix'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/content/admin/StructureFields#StructureUpload": StructureUpload_18d5e4d3069db4102943ed668e476560,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/content/admin/CrossReferenceLabel#CrossReferenceLabel": CrossReferenceLabel_348662f6891b2edcfabb361a8e9a5c0d,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/content/admin/StructureFields#StructureArray": StructureArray_18d5e4d3069db4102943ed668e476560,
  "/src/content/admin/PlacementLabel#PlacementLabel": PlacementLabel_e74a73145fe284cac511bf6d243a931e,
  "/src/workflow/admin/Hidden#Nothing": Nothing_debe8394045375d08b3500eacc463de9,
  "/src/content/admin/StructureFields#StructureRelationship": StructureRelationship_18d5e4d3069db4102943ed668e476560,
  "/src/workflow/admin/StateCell#StateCell": StateCell_550f43e8f76895e8f1ef5aafbdfa67dc,
  "/src/workflow/admin/LastActorCell#LastByCell": LastByCell_9a6f8f0c7279976ceba62f4cf8663dd4,
  "/src/workflow/admin/StepDiff#StepDiff": StepDiff_73cf7e1508bcad7d5867b3086738edb5,
  "/src/workflow/admin/Conflict#Conflict": Conflict_4c3e59b4fdd54758573d09d3681a2c21,
  "/src/workflow/admin/WorkflowPanel#WorkflowPanel": WorkflowPanel_cff2e4ec397c5d2b5d6a3c2202121637,
  "/src/workflow/admin/Conversation#Conversation": Conversation_b381a538bd7f1b7842f5d20bd2e24a6e,
  "/src/workflow/admin/LanguagesOfContent#LanguagesOfContent": LanguagesOfContent_48f8b757abdef9a5eb217ab5b3c1be56,
  "/src/workflow/admin/StateInHead#StateInHead": StateInHead_53a40a914942cee4d0e9f833b3518b4f,
  "/src/workflow/admin/History#History": History_d13fe124fbb813312138ddd77c51128a,
  "/src/translate-view/admin/Translate#Translate": Translate_781aa03fbad2cb09c520314e16e8e677,
  "/src/translate-view/admin/TranslateTab#TranslateTab": TranslateTab_4c593e93f41936b56aac8931b5b235da,
  "/src/content/admin/StructureFields#StructureSelect": StructureSelect_18d5e4d3069db4102943ed668e476560,
  "/src/content/admin/StructureFields#StructureText": StructureText_18d5e4d3069db4102943ed668e476560,
  "/src/content/admin/StructureFields#StructureRows": StructureRows_18d5e4d3069db4102943ed668e476560,
  "/src/content/admin/LearnMoreLabel#LearnMoreLabel": LearnMoreLabel_508736246cce17423930fcf66bbd836a,
  "/src/workflow/admin/AuditCells#KindCell": KindCell_dba354b828197ab13358c283fae2d551,
  "/src/glossary/admin/TermLabel#TermLabel": TermLabel_65ff7e40fcef1eaa97a5b0b30c7a1f8a,
  "/src/exchange/admin/GlossaryAndMemoryFiles#GlossaryFiles": GlossaryFiles_d41c0cccc4cb48ce1e436e9343df29d0,
  "/src/exchange/admin/GlossaryAndMemoryFiles#MemoryFiles": MemoryFiles_d41c0cccc4cb48ce1e436e9343df29d0,
  "/src/workflow/admin/AuditCells#WhoCell": WhoCell_dba354b828197ab13358c283fae2d551,
  "/src/workflow/admin/AuditCells#EventCell": EventCell_dba354b828197ab13358c283fae2d551,
  "/src/workflow/admin/AuditCells#TrailStateCell": TrailStateCell_dba354b828197ab13358c283fae2d551,
  "/src/audit-log/admin/ExportAuditLog#ExportTrail": ExportTrail_1b847664d9c564c0f3cfeaa41c238058,
  "/src/i18n/admin/Brand#Icon": Icon_24eb544363bd1f0056af06bd5da8b728,
  "/src/i18n/admin/Brand#Logo": Logo_24eb544363bd1f0056af06bd5da8b728,
  "/src/translation-status/admin/StatusNavLink#NavLink": NavLink_1ee6fa8355a8cff95b6713e76f79ecbf,
  "/src/exchange/admin/ExchangeNavLink#ExchangeLink": ExchangeLink_c11c8deaad5006db5084e0fc52391083,
  "/src/translation-status/admin/OwnLanguages#OwnLanguages": OwnLanguages_df6fa407ec4c211598d13f53d2a3a0e5,
  "/src/workflow/admin/Inbox#Desk": Desk_30d10aa234fc88401d6347e23080300e,
  "/src/exchange/admin/ExchangeView#ExchangeView": ExchangeView_c278563260d0602a8ba8da8955aab364,
  "/src/translation-status/admin/StatusDashboard#Dashboard": Dashboard_101e9f01fb4cda8269363db95b72ce40,
  "/src/translation-status/admin/StatusMatrix#Matrix": Matrix_b8e2408b3fbbd22c55056b1f396253c3,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
