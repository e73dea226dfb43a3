extension SharedPopulation {
  /// The report as JSON, keys sorted, ended by a newline; what is not shown is null.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    let job = measurements[0].job
    writer.object { writer in
      writer.field("asOf", job.asOf)
      writer.object("cells") { writer in
        writer.field("atLeast", least)
        writer.field("count", cells.count)
        writer.field("largest", cells.max())
        writer.field("median", medianSize)
        writer.field("smallest", cells.min())
      }
      writer.field("knownFrom", job.options.knownFrom)
      writer.array("measured") { writer in
        for measurement in measurements {
          writer.object { writer in SharedPopulation.write(measurement, to: &writer) }
        }
      }
      writer.field("people", people)
      writer.field("program", "HeavyWork \(HeavyWork.version)")
      writer.field("rejected", rejected)
      writer.field("sha256", sha256)
      writer.object("statutory") { writer in
        writer.field("sha256", job.statutory.sha256)
        writer.field("version", job.statutory.version)
      }
    }
    return writer.finished()
  }

  private static func write(_ measurement: Measurement, to writer: inout JSONWriter) {
    writer.object("figures") { writer in
      for measured in measurement.figures.sorted(by: { $0.figure.rawValue < $1.figure.rawValue }) {
        func value(_ number: Int?) -> ExactDecimal? {
          number.map { ExactDecimal(units: Int64($0), decimals: measured.figure.isMoney ? 2 : 0) }
        }
        writer.key(id: measured.figure.rawValue)
        writer.object { writer in
          writer.field("error", value(measured.error))
          writer.field("perMille", measured.perMille)
          writer.field("shared", value(measured.shared))
          writer.field("was", value(measured.was))
        }
      }
    }
    writer.object("scheme") { writer in
      writer.field("id", measurement.job.scheme.id)
      writer.field("sha256", measurement.job.scheme.sha256)
      writer.field("version", measurement.job.scheme.version)
    }
  }
}
