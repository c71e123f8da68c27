import { Presence as Presence_5671c2d2573d27ac528ded37b511add7 } from '../../../src/presence/admin/Presence'
import { Unsaved as Unsaved_c454fbbb4ac67f11380b0d164b8eef11 } from '../../../src/unsaved/admin/Unsaved'
import { HeadingCell as HeadingCell_d8eef881f6cfdbfcc2f14fabc1122e2e } from '../../../src/content/admin/cells'
import { FieldRefusal as FieldRefusal_688c3f71d4211a2516c1dd4da2ffdd11 } from '../../../src/refusals/admin/FieldRefusal'
import { StructureUpload as StructureUpload_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CrossReferenceLabel as CrossReferenceLabel_348662f6891b2edcfabb361a8e9a5c0d } from '../../../src/content/admin/CrossReferenceLabel'
import { PasteFeatureClient as PasteFeatureClient_92f9b0c453d085dca2a30e640ca7db38 } from '../../../src/pasting/admin/PasteFeature'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StructureArray as StructureArray_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { PlacementLabel as PlacementLabel_e74a73145fe284cac511bf6d243a931e } from '../../../src/content/admin/PlacementLabel'
import { Hidden as Hidden_719b960a0d549403bd0d60eec17e9a21 } from '../../../src/workflow/admin/Hidden'
import { StructureRelationship as StructureRelationship_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { MomentCell as MomentCell_d8eef881f6cfdbfcc2f14fabc1122e2e } from '../../../src/content/admin/cells'
import { MomentField as MomentField_6636896f704cef55b24fa3e89bbe2ac7 } from '../../../src/content/admin/MomentField'
import { MomentDiff as MomentDiff_a4e17fa421a7fb6b753d5ae514a321f2 } from '../../../src/content/admin/MomentDiff'
import { StateCell as StateCell_550f43e8f76895e8f1ef5aafbdfa67dc } from '../../../src/workflow/admin/StateCell'
import { LastActorCell as LastActorCell_506247006157079e61cf54c105e6a954 } from '../../../src/workflow/admin/LastActorCell'
import { StepDiff as StepDiff_73cf7e1508bcad7d5867b3086738edb5 } from '../../../src/workflow/admin/StepDiff'
import { Conflict as Conflict_4c3e59b4fdd54758573d09d3681a2c21 } from '../../../src/workflow/admin/Conflict'
import { EditionPanel as EditionPanel_d34311f5f8c6dfda3a5de9da1426307b } from '../../../src/releases/admin/EditionPanel'
import { Conversation as Conversation_b381a538bd7f1b7842f5d20bd2e24a6e } from '../../../src/workflow/admin/Conversation'
import { LanguagesOfContent as LanguagesOfContent_48f8b757abdef9a5eb217ab5b3c1be56 } from '../../../src/workflow/admin/LanguagesOfContent'
import { WhereUsed as WhereUsed_a53189daee201f64a17e3109f626fd69 } from '../../../src/content/admin/WhereUsed'
import { NoDiff as NoDiff_a4e17fa421a7fb6b753d5ae514a321f2 } from '../../../src/content/admin/MomentDiff'
import { ListBarServer as ListBarServer_392a8fc232087b2cf81a28982a410014 } from '../../../src/lists/admin/ListBarServer'
import { SaveState as SaveState_bcd6ccc33256b9292ab74030153972e3 } from '../../../src/unsaved/admin/SaveState'
import { StateInHead as StateInHead_53a40a914942cee4d0e9f833b3518b4f } from '../../../src/workflow/admin/StateInHead'
import { History as History_d13fe124fbb813312138ddd77c51128a } from '../../../src/workflow/admin/History'
import { Translate as Translate_ab99fbed1a53a7bcea95446fe34375ac } from '../../../src/translate-view/admin/Translate'
import { TranslateTab as TranslateTab_e985206a47684035c19828e4a62e7c86 } from '../../../src/translate-view/admin/TranslateTab'
import { StructureSelect as StructureSelect_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { StructureText as StructureText_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { StructureRows as StructureRows_18d5e4d3069db4102943ed668e476560 } from '../../../src/content/admin/StructureFields'
import { LearnMoreLabel as LearnMoreLabel_508736246cce17423930fcf66bbd836a } from '../../../src/content/admin/LearnMoreLabel'
import { PlacesCell as PlacesCell_e6b2b1c6a6f0abbfb8d24bc658e452ac } from '../../../src/lists/admin/PlacesCell'
import { TakeDown as TakeDown_c1643d99c85124a73724545c17fbcd92 } from '../../../src/images/admin/TakeDown'
import { KindCell as KindCell_123e771b40c29d9e0874030110c1c127 } from '../../../src/workflow/admin/AuditCells'
import { EditionTitleField as EditionTitleField_f0bfc156c5465f6224030f4b0ac3ec5b } from '../../../src/workflow/admin/EditionTitle'
import { EditionTitleCell as EditionTitleCell_f0bfc156c5465f6224030f4b0ac3ec5b } from '../../../src/workflow/admin/EditionTitle'
import { TermLabel as TermLabel_ad1c887fb8feb879961ff6ba765e672d } from '../../../src/glossary/admin/TermLabel'
import { GlossaryFiles as GlossaryFiles_5c9857c600033a8cc72f15b17547d655 } from '../../../src/exchange/admin/GlossaryAndMemoryFiles'
import { MemoryFiles as MemoryFiles_5c9857c600033a8cc72f15b17547d655 } from '../../../src/exchange/admin/GlossaryAndMemoryFiles'
import { CurrentPassword as CurrentPassword_8715dd8109956583736797599b9b34f3 } from '../../../src/accounts/admin/CurrentPassword'
import { SecondFactor as SecondFactor_40b9fb5e01940e2168903fda43fdcecb } from '../../../src/accounts/admin/SecondFactor'
import { Identity as Identity_44570c24150eec4eee9a021ebcdc9153 } from '../../../src/accounts/admin/Identity'
import { Sessions as Sessions_e690817122d6a680ac8de960e22c7972 } from '../../../src/accounts/admin/Sessions'
import { TimeZone as TimeZone_4ffbacb89cc423061f255de6f25d4d63 } from '../../../src/accounts/admin/TimeZone'
import { InviteServer as InviteServer_2d169249ddd61e98bc2fc0d9c4ec4de5 } from '../../../src/accounts/admin/InviteServer'
import { ServiceKey as ServiceKey_24cdf0cb0f0f52aa496dabbb573770d3 } from '../../../src/accounts/admin/ServiceKey'
import { ActorCell as ActorCell_123e771b40c29d9e0874030110c1c127 } from '../../../src/workflow/admin/AuditCells'
import { EventCell as EventCell_123e771b40c29d9e0874030110c1c127 } from '../../../src/workflow/admin/AuditCells'
import { AuditStateCell as AuditStateCell_123e771b40c29d9e0874030110c1c127 } from '../../../src/workflow/admin/AuditCells'
import { ExportAuditLog as ExportAuditLog_fe75241f891620900673c1a2a742daf2 } from '../../../src/audit-log/admin/ExportAuditLog'
import { Icon as Icon_43eb7a3f022f85346b325a75bb4aa3e8 } from '../../../src/i18n/admin/Brand'
import { Logo as Logo_43eb7a3f022f85346b325a75bb4aa3e8 } from '../../../src/i18n/admin/Brand'
import { FindNavLink as FindNavLink_23d07869c9c7bdb078fa2ecd7db3a4af } from '../../../src/lists/admin/FindNavLink'
import { ReleasesNavLink as ReleasesNavLink_8d43420543f9e4e578d7d12b626b180b } from '../../../src/releases/admin/ReleasesNavLink'
import { CalendarNavLink as CalendarNavLink_11efef063bab19bc550717f89a0b9ba5 } from '../../../src/calendar/admin/CalendarNavLink'
import { StatusNavLink as StatusNavLink_c3e64b28f6a814c240e2794463109455 } from '../../../src/translation-status/admin/StatusNavLink'
import { ExchangeNavLink as ExchangeNavLink_af70febd58c137531a70a0c7996d3754 } from '../../../src/exchange/admin/ExchangeNavLink'
import { OwnWork as OwnWork_faa4c120dd83486344e94dc75a80b3d6 } from '../../../src/translation-status/admin/OwnWork'
import { OwnLanguages as OwnLanguages_a8d52ebc1e0780909b82156f1bf9f68c } from '../../../src/translation-status/admin/OwnLanguages'
import { Desk as Desk_2f835ddae85dfcd35d459c3c35af9532 } from '../../../src/releases/admin/Desk'
import { SignOn as SignOn_b375ba28dfb1647cce92f4a5df4b78a5 } from '../../../src/accounts/admin/SignOn'
import { Guard as Guard_58225719ee59388f8a0985921c98590f } from '../../../src/unsaved/admin/Guard'
import { SecondFactorGuard as SecondFactorGuard_9d7df625a6ca208f9e9ac0ffc08eb098 } from '../../../src/accounts/admin/SecondFactorGuard'
import { UntitledOptions as UntitledOptions_5f00010a6c419a7fce9d0ea6de82cf06 } from '../../../src/content/admin/UntitledOptions'
import { FindView as FindView_c94ef686763597a91462a3bab262ba2b } from '../../../src/lists/admin/FindView'
import { ReleasesView as ReleasesView_fd515e42aa5ad73f92d57c60d91752f1 } from '../../../src/releases/admin/ReleasesView'
import { ReleaseView as ReleaseView_90b383995d11272fa982452de1dedc55 } from '../../../src/releases/admin/ReleaseView'
import { CalendarView as CalendarView_ed5a7538c1b5d9e38d53af5fc600d8dd } from '../../../src/calendar/admin/CalendarView'
import { ExchangeView as ExchangeView_7875295d62afb133a19f66e052af1bbf } from '../../../src/exchange/admin/ExchangeView'
import { StatusDashboard as StatusDashboard_bc23d9358bdc02b5f23c9f661a05e6b1 } from '../../../src/translation-status/admin/StatusDashboard'
import { StatusMatrix as StatusMatrix_0100f5514b10a45b4f3ee0f83bd2f198 } from '../../../src/translation-status/admin/StatusMatrix'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/presence/admin/Presence#Presence": Presence_5671c2d2573d27ac528ded37b511add7,
  "/src/unsaved/admin/Unsaved#Unsaved": Unsaved_c454fbbb4ac67f11380b0d164b8eef11,
  "/src/content/admin/cells#HeadingCell": HeadingCell_d8eef881f6cfdbfcc2f14fabc1122e2e,
  "/src/refusals/admin/FieldRefusal#FieldRefusal": FieldRefusal_688c3f71d4211a2516c1dd4da2ffdd11,
  "/src/content/admin/StructureFields#StructureUpload": StructureUpload_18d5e4d3069db4102943ed668e476560,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/content/admin/CrossReferenceLabel#CrossReferenceLabel": CrossReferenceLabel_348662f6891b2edcfabb361a8e9a5c0d,
  "/src/pasting/admin/PasteFeature#PasteFeatureClient": PasteFeatureClient_92f9b0c453d085dca2a30e640ca7db38,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/content/admin/StructureFields#StructureArray": StructureArray_18d5e4d3069db4102943ed668e476560,
  "/src/content/admin/PlacementLabel#PlacementLabel": PlacementLabel_e74a73145fe284cac511bf6d243a931e,
  "/src/workflow/admin/Hidden#Hidden": Hidden_719b960a0d549403bd0d60eec17e9a21,
  "/src/content/admin/StructureFields#StructureRelationship": StructureRelationship_18d5e4d3069db4102943ed668e476560,
  "/src/content/admin/cells#MomentCell": MomentCell_d8eef881f6cfdbfcc2f14fabc1122e2e,
  "/src/content/admin/MomentField#MomentField": MomentField_6636896f704cef55b24fa3e89bbe2ac7,
  "/src/content/admin/MomentDiff#MomentDiff": MomentDiff_a4e17fa421a7fb6b753d5ae514a321f2,
  "/src/workflow/admin/StateCell#StateCell": StateCell_550f43e8f76895e8f1ef5aafbdfa67dc,
  "/src/workflow/admin/LastActorCell#LastActorCell": LastActorCell_506247006157079e61cf54c105e6a954,
  "/src/workflow/admin/StepDiff#StepDiff": StepDiff_73cf7e1508bcad7d5867b3086738edb5,
  "/src/workflow/admin/Conflict#Conflict": Conflict_4c3e59b4fdd54758573d09d3681a2c21,
  "/src/releases/admin/EditionPanel#EditionPanel": EditionPanel_d34311f5f8c6dfda3a5de9da1426307b,
  "/src/workflow/admin/Conversation#Conversation": Conversation_b381a538bd7f1b7842f5d20bd2e24a6e,
  "/src/workflow/admin/LanguagesOfContent#LanguagesOfContent": LanguagesOfContent_48f8b757abdef9a5eb217ab5b3c1be56,
  "/src/content/admin/WhereUsed#WhereUsed": WhereUsed_a53189daee201f64a17e3109f626fd69,
  "/src/content/admin/MomentDiff#NoDiff": NoDiff_a4e17fa421a7fb6b753d5ae514a321f2,
  "/src/lists/admin/ListBarServer#ListBarServer": ListBarServer_392a8fc232087b2cf81a28982a410014,
  "/src/unsaved/admin/SaveState#SaveState": SaveState_bcd6ccc33256b9292ab74030153972e3,
  "/src/workflow/admin/StateInHead#StateInHead": StateInHead_53a40a914942cee4d0e9f833b3518b4f,
  "/src/workflow/admin/History#History": History_d13fe124fbb813312138ddd77c51128a,
  "/src/translate-view/admin/Translate#Translate": Translate_ab99fbed1a53a7bcea95446fe34375ac,
  "/src/translate-view/admin/TranslateTab#TranslateTab": TranslateTab_e985206a47684035c19828e4a62e7c86,
  "/src/content/admin/StructureFields#StructureSelect": StructureSelect_18d5e4d3069db4102943ed668e476560,
  "/src/content/admin/StructureFields#StructureText": StructureText_18d5e4d3069db4102943ed668e476560,
  "/src/content/admin/StructureFields#StructureRows": StructureRows_18d5e4d3069db4102943ed668e476560,
  "/src/content/admin/LearnMoreLabel#LearnMoreLabel": LearnMoreLabel_508736246cce17423930fcf66bbd836a,
  "/src/lists/admin/PlacesCell#PlacesCell": PlacesCell_e6b2b1c6a6f0abbfb8d24bc658e452ac,
  "/src/images/admin/TakeDown#TakeDown": TakeDown_c1643d99c85124a73724545c17fbcd92,
  "/src/workflow/admin/AuditCells#KindCell": KindCell_123e771b40c29d9e0874030110c1c127,
  "/src/workflow/admin/EditionTitle#EditionTitleField": EditionTitleField_f0bfc156c5465f6224030f4b0ac3ec5b,
  "/src/workflow/admin/EditionTitle#EditionTitleCell": EditionTitleCell_f0bfc156c5465f6224030f4b0ac3ec5b,
  "/src/glossary/admin/TermLabel#TermLabel": TermLabel_ad1c887fb8feb879961ff6ba765e672d,
  "/src/exchange/admin/GlossaryAndMemoryFiles#GlossaryFiles": GlossaryFiles_5c9857c600033a8cc72f15b17547d655,
  "/src/exchange/admin/GlossaryAndMemoryFiles#MemoryFiles": MemoryFiles_5c9857c600033a8cc72f15b17547d655,
  "/src/accounts/admin/CurrentPassword#CurrentPassword": CurrentPassword_8715dd8109956583736797599b9b34f3,
  "/src/accounts/admin/SecondFactor#SecondFactor": SecondFactor_40b9fb5e01940e2168903fda43fdcecb,
  "/src/accounts/admin/Identity#Identity": Identity_44570c24150eec4eee9a021ebcdc9153,
  "/src/accounts/admin/Sessions#Sessions": Sessions_e690817122d6a680ac8de960e22c7972,
  "/src/accounts/admin/TimeZone#TimeZone": TimeZone_4ffbacb89cc423061f255de6f25d4d63,
  "/src/accounts/admin/InviteServer#InviteServer": InviteServer_2d169249ddd61e98bc2fc0d9c4ec4de5,
  "/src/accounts/admin/ServiceKey#ServiceKey": ServiceKey_24cdf0cb0f0f52aa496dabbb573770d3,
  "/src/workflow/admin/AuditCells#ActorCell": ActorCell_123e771b40c29d9e0874030110c1c127,
  "/src/workflow/admin/AuditCells#EventCell": EventCell_123e771b40c29d9e0874030110c1c127,
  "/src/workflow/admin/AuditCells#AuditStateCell": AuditStateCell_123e771b40c29d9e0874030110c1c127,
  "/src/audit-log/admin/ExportAuditLog#ExportAuditLog": ExportAuditLog_fe75241f891620900673c1a2a742daf2,
  "/src/i18n/admin/Brand#Icon": Icon_43eb7a3f022f85346b325a75bb4aa3e8,
  "/src/i18n/admin/Brand#Logo": Logo_43eb7a3f022f85346b325a75bb4aa3e8,
  "/src/lists/admin/FindNavLink#FindNavLink": FindNavLink_23d07869c9c7bdb078fa2ecd7db3a4af,
  "/src/releases/admin/ReleasesNavLink#ReleasesNavLink": ReleasesNavLink_8d43420543f9e4e578d7d12b626b180b,
  "/src/calendar/admin/CalendarNavLink#CalendarNavLink": CalendarNavLink_11efef063bab19bc550717f89a0b9ba5,
  "/src/translation-status/admin/StatusNavLink#StatusNavLink": StatusNavLink_c3e64b28f6a814c240e2794463109455,
  "/src/exchange/admin/ExchangeNavLink#ExchangeNavLink": ExchangeNavLink_af70febd58c137531a70a0c7996d3754,
  "/src/translation-status/admin/OwnWork#OwnWork": OwnWork_faa4c120dd83486344e94dc75a80b3d6,
  "/src/translation-status/admin/OwnLanguages#OwnLanguages": OwnLanguages_a8d52ebc1e0780909b82156f1bf9f68c,
  "/src/releases/admin/Desk#Desk": Desk_2f835ddae85dfcd35d459c3c35af9532,
  "/src/accounts/admin/SignOn#SignOn": SignOn_b375ba28dfb1647cce92f4a5df4b78a5,
  "/src/unsaved/admin/Guard#Guard": Guard_58225719ee59388f8a0985921c98590f,
  "/src/accounts/admin/SecondFactorGuard#SecondFactorGuard": SecondFactorGuard_9d7df625a6ca208f9e9ac0ffc08eb098,
  "/src/content/admin/UntitledOptions#UntitledOptions": UntitledOptions_5f00010a6c419a7fce9d0ea6de82cf06,
  "/src/lists/admin/FindView#FindView": FindView_c94ef686763597a91462a3bab262ba2b,
  "/src/releases/admin/ReleasesView#ReleasesView": ReleasesView_fd515e42aa5ad73f92d57c60d91752f1,
  "/src/releases/admin/ReleaseView#ReleaseView": ReleaseView_90b383995d11272fa982452de1dedc55,
  "/src/calendar/admin/CalendarView#CalendarView": CalendarView_ed5a7538c1b5d9e38d53af5fc600d8dd,
  "/src/exchange/admin/ExchangeView#ExchangeView": ExchangeView_7875295d62afb133a19f66e052af1bbf,
  "/src/translation-status/admin/StatusDashboard#StatusDashboard": StatusDashboard_bc23d9358bdc02b5f23c9f661a05e6b1,
  "/src/translation-status/admin/StatusMatrix#StatusMatrix": StatusMatrix_0100f5514b10a45b4f3ee0f83bd2f198,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
