/// The version of the program, also the version of the detector's rules that made a claim.
package let isnadVersion = "0.1.0"
