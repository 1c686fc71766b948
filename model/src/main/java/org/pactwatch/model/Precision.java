package org.pactwatch.model;

/** How exactly a date is known. */
public enum Precision {
  YEAR,
  MONTH,
  DAY
}
