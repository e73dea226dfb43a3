extension SweepReport {
  /// The whole report for programs; a figure that is not shown, because it is about a few people, is
  /// null.
  public func json(_ language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("asOf", asOf)
      writer.object("base") { writer in
        writer.object("figures") { writer in write(figures, shown, to: &writer) }
        writer.field("id", base.scheme.id)
        writer.field("onFront", baseIsOnFront)
        writer.field("rulesSHA256", base.scheme.rulesSHA256)
        writer.field("sha256", base.scheme.sha256)
        writer.field("version", base.scheme.version)
      }
      writer.array("cliffs") { writer in
        for cliff in shownCliffs {
          writer.object { writer in
            switch cliff.bound {
            case .points: break
            case .time(let condition):
              writer.field("condition", base.scheme.conditions[condition].id)
            }
            writer.field("months", cliff.months)
            writer.field("more", cliff.more.rawValue)
            writer.field("people", cliff.people)
            if case .points(let points) = cliff.bound { writer.field("points", points) }
          }
        }
      }
      writer.field("measure", "heldOnReferenceDate")
      writer.array("paths") { writer in for path in paths { writer.string(path.description) } }
      writer.field("rejected", rejected)
      writer.array("tornado") { writer in
        for tornado in tornado {
          writer.object { writer in
            writer.field("base", tornado.base)
            end("higher", tornado.higher, &writer)
            end("lower", tornado.lower, &writer)
            writer.field("path", tornado.path.description)
          }
        }
      }
      writer.array("variants") { writer in
        for row in rows {
          writer.object { writer in write(row, language, to: &writer) }
        }
      }
    }
    return writer.finished()
  }

  private func end(
    _ key: StaticString, _ end: SweepTornado.End?, _ writer: inout JSONWriter
  ) {
    guard let end else { return }
    writer.object(key) { writer in
      writer.object("figures") { writer in
        write(end.figures, end.shown, to: &writer)
      }
      writer.field("value", end.value)
    }
  }

  private func write(_ row: Row, _ language: Language, to writer: inout JSONWriter) {
    if let figures = row.figures, let shown = row.shown {
      writer.object("figures") { writer in write(figures, shown, to: &writer) }
    }
    writer.field("number", row.number)
    writer.field("onFront", row.isOnFront)
    if let problems = row.problems {
      writer.array("problems") { writer in
        for problem in problems.all { writer.string(problem.message[language]) }
      }
    }
    if let title = row.title { writer.field("title", title[language]) }
    writer.array("values") { writer in
      for value in row.values {
        if let value { writer.decimal(value) } else { writer.null() }
      }
    }
  }

  private func write(
    _ figures: SweepFigures, _ shown: ShownSweepFigures, to writer: inout JSONWriter
  ) {
    writer.field("cost", shown.cost)
    writer.field("entitled", shown.all.entitled)
    writer.field("full", shown.all.full)
    if !groups.isEmpty {
      writer.array("groups") { writer in
        for (name, counts) in zip(groups, shown.groups) {
          writer.object { writer in
            writer.field("entitled", counts.entitled)
            writer.field("full", counts.full)
            writer.field("id", name)
            writer.field("months", counts.months)
            writer.field("people", counts.people)
          }
        }
      }
    }
    writer.field("months", shown.all.months)
    writer.field("people", shown.all.people)
    writer.field("perMonth", figures.monthly?.decimal)
    writer.field("undetermined", shown.all.undetermined)
  }
}
