package import Model

/// Where one obligation stands, as one line of `kvartal.obligation/1` (CONTRACT §4) with its line feed.
///
/// `reasons` are its chain in words. Where an item promises several figures, `target`, `actual` and `percent` are the first one's, and `targets` lists all.
package func obligationLine(_ obligation: Obligation, reasons: [String]) -> [UInt8] {
    JSONLine.line { json in
        json.put("schema", "kvartal.obligation/1")
        json.put("document", obligation.document)
        json.put("item", obligation.item)
        json.put("assignee", obligation.assignee)
        json.put("territory", obligation.territory)
        json.put("occurrence", obligation.occurrence)
        json.putDates(of: obligation)
        json.put("mode", obligation.mode.rawValue)
        json.put("modality", obligation.modality.rawValue)
        json.put("responsible", obligation.isResponsible)
        json.put("status", obligation.status.rawValue)
        json.put("done", obligation.done)
        json.put("released", obligation.released)
        json.putFirstMeasure(of: obligation)
        json.put("progress", obligation.progress?.rawValue)
        json.objects("targets", obligation.measures) { $0.put($1) }
        json.everyObject("evidence", obligation.evidence) { $0.put($1) }
        json.put("reasons", reasons)
        json.put("location", obligation.origin.place)
    }
}

extension JSONLine {
    fileprivate mutating func putDates(of obligation: Obligation) {
        put("stated", obligation.stated)
        put("due", obligation.due)
        put("extended", obligation.extended)
    }

    fileprivate mutating func putFirstMeasure(of obligation: Obligation) {
        if let measure = obligation.measures.first {
            object("target") {
                $0.put("comparison", measure.target.comparison.rawValue)
                $0.put("value", measure.target.value)
                $0.put("unit", measure.target.unit)
            }
        } else {
            putNull("target")
        }
        put("actual", obligation.measures.first?.actual)
        put("percent", obligation.measures.first?.shownPercent)
    }

    fileprivate mutating func put(_ measure: Measure) {
        put("text", measure.target.text)
        put(measure.target)
        put("actual", measure.actual)
        put("percent", measure.shownPercent)
        put("shortfall", measure.shortfall)
        put("paceNeeded", measure.paceNeeded)
        put("forecast", measure.forecast)
        put("progress", measure.progress.rawValue)
        objects("evidence", measure.evidence) { $0.put($1) }
    }

    /// The place stands flat beside the path.
    fileprivate mutating func put(_ evidence: Evidence) {
        put("path", evidence.origin.path)
        put(evidence.origin.place)
        put("date", evidence.date)
        put("fact", evidence.fact)
        put("text", evidence.text)
    }
}

extension Measure {
    /// With one decimal, as all reports show it.
    fileprivate var shownPercent: Double? { percent.map { ($0 * 10).rounded() / 10 } }
}
