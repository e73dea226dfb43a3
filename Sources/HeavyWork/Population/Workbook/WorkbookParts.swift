/// The parts of an XLSX workbook (ECMA-376) beside its sheets.
struct WorkbookParts {
  /// A sheet and how many rows and columns it has.
  struct Sheet {
    let name: String
    var rows: Int
    let columns: Int
    /// Whether its rows can be filtered by the first one.
    let isFiltered: Bool
  }

  let sheets: [Sheet]

  static let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// Every part by its name.
  var all: [(name: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", sheetRelations),
      ("xl/styles.xml", WorkbookParts.styles),
    ]
  }

  private var contentTypes: String {
    WorkbookParts.xml + "<Types xmlns=\"\(WorkbookParts.package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" "
      + "ContentType=\"\(WorkbookParts.kind).sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(WorkbookParts.kind).styles+xml\"/>"
      + sheets.indices.map { index in
        "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\" "
          + "ContentType=\"\(WorkbookParts.kind).worksheet+xml\"/>"
      }.joined() + "</Types>"
  }

  private var relations: String {
    WorkbookParts.xml + "<Relationships xmlns=\"\(WorkbookParts.package)/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(WorkbookParts.office)/officeDocument\" "
      + "Target=\"xl/workbook.xml\"/></Relationships>"
  }

  private var workbook: String {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    let filters = sheets.enumerated().filter(\.element.isFiltered).map { index, sheet in
      "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
        + "'\(sheet.name)'!$A$1:$\(WorkbookParts.letter(sheet.columns - 1))$\(sheet.rows)"
        + "</definedName>"
    }
    return WorkbookParts.xml
      + "<workbook xmlns=\"\(WorkbookParts.space)\" xmlns:r=\"\(WorkbookParts.office)\">"
      + "<bookViews><workbookView/></bookViews><sheets>" + list.joined() + "</sheets>"
      + "<definedNames>" + filters.joined() + "</definedNames></workbook>"
  }

  private var sheetRelations: String {
    WorkbookParts.xml + "<Relationships xmlns=\"\(WorkbookParts.package)/relationships\">"
      + sheets.indices.map { index in
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(WorkbookParts.office)/worksheet\" "
          + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
      }.joined()
      + "<Relationship Id=\"rId\(sheets.count + 1)\" Type=\"\(WorkbookParts.office)/styles\" "
      + "Target=\"styles.xml\"/></Relationships>"
  }

  /// The letter of a column, from A on; there are fewer than 26.
  static func letter(_ column: Int) -> Character {
    Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
  }

  /// How cells look, by their place: plain, heading, date, money, text.
  private static let styles =
    xml + "<styleSheet xmlns=\"\(space)\">"
    + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    + "</cellStyleXfs><cellXfs count=\"5\">"
    + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    + "applyNumberFormat=\"1\"/>"
    + "<xf numFmtId=\"4\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    + "applyNumberFormat=\"1\"/>"
    + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    + "applyNumberFormat=\"1\"/></cellXfs>"
    + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    + "<dxfs count=\"0\"/></styleSheet>"
}
