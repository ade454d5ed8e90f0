internal import FileSystem
internal import Model
internal import Readers

/// The finding about a file that cannot be read, and what to do about it.
func remark(about error: FileError) -> Remark {
    let check = "Проверьте, что диск исправен и файл открывается."
    let (code, wording, remedy) =
        switch error.kind {
        case .missing:
            ("file-missing", "такого файла нет", "Проверьте имя файла; возможно, его удалили или переименовали.")
        case .notAllowed: ("file-unreadable", "у программы нет права его читать", "Дайте ей право читать этот файл.")
        case .notRegular:
            ("file-special", "это не обычный файл", "Замените специальный файл самим документом.")
        case .symbolicLink:
            ("file-special", "это символическая ссылка", "Замените ссылку самим документом.")
        case .changing:
            (
                "file-changing", "в него писали, пока программа его читала",
                "Дождитесь, пока файл скопируется целиком, и запустите программу ещё раз."
            )
        case .tooLarge(let size, let limit):
            (
                "file-too-large", "в нём \(size) байт, а допустимо \(limit)",
                "Уменьшите файл или увеличьте limits.fileSize в настройках."
            )
        case .foreignName: ("file-name-encoding", "его имя записано не в UTF-8", "Переименуйте файл.")
        case .noSpace, .locked, .shortage: ("file-unreadable", "система не даёт его прочитать", check)
        case .other(let number): ("file-unreadable", "система сообщает об ошибке № \(number)", check)
        }
    return Remark(code, .error, error.description, wording: "Файл не прочитан: \(wording).", remedy: remedy)
}

/// The finding about something in the input folder that is not read.
func finding(_ skipped: InputFolder.Skipped) -> Diagnostic {
    let remark =
        switch skipped.reason {
        case .dropping:
            Remark(
                "office-dropping", .note, "left by an office program, not a document; not read",
                wording: "Служебный файл офисной программы, не документ: не читается.",
                remedy: "Закройте документ в редакторе или удалите файл.")
        case .symbolicLink:
            Remark(
                "symbolic-link", .warning, "a symbolic link; not followed (see --follow-links)",
                wording: "Символическая ссылка: не читается.", remedy: "Положите в папку сам документ.")
        case .loop:
            Remark(
                "symbolic-link", .warning, "a link to a folder that it lies in; not followed",
                wording: "Ссылка ведёт в папку, в которой лежит: не читается.", remedy: "Уберите ссылку.")
        case .special:
            Remark(
                "file-special", .error, "not a regular file; not read",
                wording: "Не обычный файл: не читается.", remedy: "Положите в папку сам документ.")
        case .unreadableFolder(let error):
            Remark(
                "folder-unreadable", .error, "the folder cannot be read: \(error.description)",
                wording: "Папка не прочитана: у программы нет права её читать, или диск неисправен.",
                remedy: "Дайте программе право читать папку.")
        case .tooDeep(let deepest):
            Remark(
                "folder-unreadable", .error, "the folder is not read: folders are nested deeper than \(deepest)",
                wording: "Папка не прочитана: она вложена глубже допустимого (\(deepest)).",
                remedy: "Переложите документы ближе к входной папке.")
        case .foreignName(let bytes): foreignName(bytes)
        case .unreadable(let error): kvartal.remark(about: error)
        }
    return Diagnostic(remark, at: Origin(path: skipped.path))
}

/// Names that an archive program of an old Windows has left: their bytes are code page 1251 or 866.
private func foreignName(_ bytes: [UInt8]) -> Remark {
    let name = likelyText(bytes)
    return Remark(
        "file-name-encoding", .error,
        "the name is not in UTF-8, it seems to be '\(name)'; not read: rename it (convmv)",
        wording: "Не прочитано: имя записано не в UTF-8, а в кодировке старой Windows (похоже на «\(name)»).",
        remedy: "Переименуйте файл или папку «\(name)» и запустите программу ещё раз.")
}
