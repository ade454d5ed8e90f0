package import Model

/// The third stage: who owes what by when, how far each promise has come, and what is wrong with the documents.
/// A pure function: the same portfolio, settings, period and day give the same assessment.
package func assess(
    _ portfolio: Portfolio, settings: Settings, period: ReportingPeriod, asOf: CivilDate
) -> Assessment {
    Assessment(period: period, asOf: asOf, obligations: [], discipline: Discipline())
}
