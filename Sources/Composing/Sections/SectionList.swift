internal import Model

/// Composes one section of a report from a selection of obligations.
typealias SectionComposer = @Sendable (Selection) -> ReportSection

/// The sections of the whole portfolio's report, in their order: a new section is one function and one line here.
let portfolioSections: [SectionComposer] = [
    summarySection, lateSection, changesSection, nextPeriodSection, progressSection, disciplineSection, matrixSection,
    planSection, findingsSection, unreadSection, documentsSection, annexSection, sourcesSection,
]

/// The sections of one debtor's extract.
let extractSections: [SectionComposer] = [
    summarySection, lateSection, dutiesSection, changesSection, progressSection, disciplineSection, annexSection,
    sourcesSection,
]

/// What falls due until the end of the next period.
@Sendable private func nextPeriodSection(_ selection: Selection) -> ReportSection {
    comingSection(selection, until: selection.assessment.period.next.last, title: "Сроки до конца следующего периода")
}
