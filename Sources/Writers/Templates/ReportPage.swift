internal import Model
internal import Russian

/// A report as a template sees it: names with values, its sections with their content already set in the format.
struct ReportPage {
    let report: Report
    let body: (ReportSection) -> String

    init(_ report: Report, body: @escaping (ReportSection) -> String) {
        self.report = report
        self.body = body
    }

    /// `withData`: also the tables cell by cell, which only a template that names them pays for.
    func context(withData: Bool) -> [String: Any] {
        let sections = report.sections.map { context($0, withData: withData) }
        var names: [String: Any] = [
            "title": report.title, "subtitle": report.subtitle, "period": periodTitle(report.period),
            "periodCode": report.period.description, "asOf": report.asOf.dotted, "asOfISO": report.asOf.iso,
            "requisites": report.requisites.map { ["name": $0.name, "value": $0.value] }, "sections": sections,
            "section": Dictionary(zip(report.sections.map(\.id), sections)) { first, _ in first },
            "footer": report.footer,
        ]
        if let signatory = report.signatory { names["signatory"] = ["post": signatory.post, "name": signatory.name] }
        return names
    }

    private func context(_ section: ReportSection, withData: Bool) -> [String: Any] {
        var names: [String: Any] = [
            "id": section.id, "title": section.title, "body": body(section), "isAnnex": section.isAnnex,
        ]
        if withData {
            names["tables"] = section.blocks.compactMap { block -> [String: Any]? in
                if case .table(let table) = block { data(table) } else { nil }
            }
        }
        return names
    }

    private func data(_ table: ReportTable) -> [String: Any] {
        let keys = table.columns.map(\.key)
        return [
            "tableID": table.id, "caption": table.caption,
            "columns": table.columns.map { ["columnTitle": $0.title, "key": $0.key] },
            "rows": table.rows.map { row -> [String: Any] in
                let texts = row.cells.map(\.shown)
                return [
                    "isGroup": row.isGroup, "tone": row.tone.rawValue,
                    "cells": zip(keys, texts).map { ["key": $0, "text": $1] },
                    "cell": row.isGroup ? [:] : Dictionary(zip(keys, texts)) { first, _ in first },
                ]
            },
        ]
    }
}
