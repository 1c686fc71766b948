package org.pactwatch.review.http;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.ConsoleSettings;
import org.pactwatch.review.Rooms;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.ApiTokens;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Passwords;
import org.pactwatch.review.account.Sessions;
import org.pactwatch.review.account.SetupLink;
import org.pactwatch.review.account.SignInBrake;
import org.pactwatch.review.queue.Opinions;
import org.pactwatch.review.queue.WaitingClaims;
import org.pactwatch.store.query.ReadingDetails;

/** The console's parts, wired once. */
public final class Console {
  final ConsoleSettings settings;
  final Rooms rooms;
  final Clock clock;
  final AuditLog audit;
  final Accounts accounts;
  final Sessions sessions;
  final ApiTokens tokens;
  final SetupLink setup;
  final SignInBrake brake;
  final ClientAddress addresses;
  final Opinions opinions;
  final WaitingClaims waiting;
  final ReadingDetails details;
  final Guard guard;
  final Door door;
  final Judging judging;
  final RuleRequests rules;
  private volatile @Nullable ChangeEvents events;

  /** Wires the parts over rooms. */
  public Console(ConsoleSettings settings, Rooms rooms, Clock clock) {
    this.settings = settings;
    this.rooms = rooms;
    this.clock = clock;
    this.audit = new AuditLog(rooms.database(), clock);
    this.accounts = new Accounts(rooms.database(), new Passwords(), audit, clock);
    this.sessions = new Sessions(rooms.database(), audit, clock);
    this.tokens = new ApiTokens(rooms.database(), audit, clock);
    this.setup = new SetupLink(clock);
    this.brake = new SignInBrake(clock);
    this.addresses = new ClientAddress(settings);
    this.opinions = new Opinions(rooms.database(), clock);
    this.waiting = new WaitingClaims(rooms.database(), clock);
    this.details = new ReadingDetails(rooms.database());
    this.guard = new Guard(settings, accounts::any);
    this.door = new Door(accounts, sessions, tokens, settings.openWithoutAccounts());
    this.judging = new Judging(rooms.database(), rooms.store().decisions(), opinions, audit, clock);
    this.rules = new RuleRequests(rooms.rules(), audit, clock);
  }

  /** Sends changes to those who listen, until the console is closed. */
  ChangeEvents events(ChangeFeed feed) {
    ChangeEvents started = new ChangeEvents(feed, door::admission);
    events = started;
    return started;
  }

  /** Ends what goes on beside requests. */
  public void close() {
    ChangeEvents started = events;
    if (started != null) {
      started.close();
    }
  }

  /** Whether there are accounts. */
  public boolean hasAccounts() {
    return accounts.any();
  }

  /** The one-time link by which the first account is opened. */
  public SetupLink setup() {
    return setup;
  }

  /** The claims that wait. */
  public WaitingClaims waiting() {
    return waiting;
  }
}
