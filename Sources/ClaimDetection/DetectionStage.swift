/// A stage of the detection, as `DetectionPipeline` numbers them; what is measured by itself.
package enum DetectionStage: String, Sendable, CaseIterable {
  case reading, cues, attributions, speakers, claims
}
