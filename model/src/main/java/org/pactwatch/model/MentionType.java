package org.pactwatch.model;

/** What a mention in a text refers to. */
public enum MentionType {
  COUNTRY,
  ORGANISATION,
  OFFICIAL,
  AGREEMENT
}
