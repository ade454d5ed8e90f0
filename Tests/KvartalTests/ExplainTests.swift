import Foundation
import TestSupport
import Testing

/// `kvartal explain`: which item is meant, and what is said where that is not clear.
@Suite("Explaining an item") struct ExplainTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for (number, month) in [(1, "августа"), (2, "сентября")] {
            let text = """
                ПРОТОКОЛ
                совещания о садах

                11 июля 2024 года                                   № \(number)-пр

                1. Департаменту культуры посадить сад \(number).
                Срок – до 20 \(month) 2024 года.

                """
            try folder.write(text, to: "input/protokol-\(number).txt")
        }
    }

    private func explain(_ arguments: String...) throws -> Program.Run {
        try Program(in: folder.url).run(["explain", "--period", "2024-Q3", "--as-of", "2024-09-30"] + arguments)
    }

    @Test("an item of several documents is shown for each, and standard error says how to choose")
    func several() throws {
        let run = try explain("1")
        #expect(run.status == 0)
        #expect(run.output.contains("посадить сад 1") && run.output.contains("посадить сад 2"))
        #expect(
            run.errors == """
                kvartal: '1' means 2 items (input/protokol-1.txt: 1, input/protokol-2.txt: 1); to see one, name the item in \
                full or the document with --document

                """)
    }

    @Test(
        "--document chooses one by file, path or number",
        arguments: ["protokol-2", "protokol-2.txt", "input/protokol-2.txt", "№ 2-пр", "2-пр"])
    func narrowed(_ name: String) throws {
        let run = try explain("1", "--document", name)
        #expect(run.status == 0 && run.errors == "")
        #expect(!run.output.contains("посадить сад 1") && run.output.contains("посадить сад 2"))
    }

    @Test("a document or item that is not there is said, with those that are")
    func missing() throws {
        let document = try explain("1", "--document", "№ 7")
        #expect(document.status == 2)
        #expect(document.errors.contains("no document with items is named '№ 7'; there are input/protokol-1.txt, "))
        let item = try explain("4", "--document", "protokol-2")
        #expect(item.status == 2)
        #expect(item.errors.contains("there is no item '4' in input/protokol-2.txt; there are 1"))
    }
}
