internal import Model
internal import Russian

extension Remark {
    static func doneBelowTarget(_ measure: Measure, item: String) -> Remark {
        let (actual, promised) = (
            numberText(measure.actual ?? 0, decimals: 2), numberText(measure.target.value, decimals: 2)
        )
        return Remark(
            "done-below-target", .warning,
            "item \(item) is reported done with \((measure.actual ?? 0).plain) of \(measure.target.value.plain) "
                + "(\(measure.target.text))",
            wording: "По пункту \(item) указано «исполнено», но достигнуто \(actual) из \(promised) "
                + "(«\(measure.target.text)»)",
            remedy: "Уточните факт или статус")
    }

    static func withdrawn(_ obligation: Obligation, on day: CivilDate) -> Remark {
        Remark(
            "done-withdrawn", .warning, "item \(obligation.item): «исполнено» was taken back on \(day.iso)",
            wording: "По пункту \(obligation.item) ранее указанное «исполнено» отозвано \(day.dotted)",
            remedy: "Уточните статус у исполнителя")
    }
}
