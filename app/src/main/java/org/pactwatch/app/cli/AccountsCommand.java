package org.pactwatch.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.pactwatch.review.account.Account;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Passwords;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The accounts of the console. */
@Command(
    name = "accounts",
    description = "List, open and close accounts of the review console, and set their passwords.",
    synopsisSubcommandLabel = "COMMAND")
final class AccountsCommand extends CommandGroup {
  private static final Visitor COMMAND_LINE =
      new Visitor("command-line", Role.ADMIN, Visitor.Via.THIS_MACHINE);

  private final Console console;

  AccountsCommand(Console console) {
    this.console = console;
  }

  /** Work on the accounts; gives why it cannot be done. */
  private interface Work {
    Optional<String> on(Accounts accounts);
  }

  private int with(Place place, Work work) {
    Clock clock = Clock.systemUTC();
    try (OpenStore open = place.store()) {
      AuditLog audit = new AuditLog(open.database(), clock);
      Optional<String> fault =
          work.on(new Accounts(open.database(), new Passwords(), audit, clock));
      if (fault.isPresent()) {
        throw new CommandFailure(fault.get());
      }
      return 0;
    }
  }

  @Command(name = "list", description = "List the accounts, their roles, and since when.")
  int list(@Mixin Place place) {
    return with(
        place,
        accounts -> {
          for (Account a : accounts.all()) {
            console
                .out()
                .println(
                    a.name()
                        + "  "
                        + a.role().name().toLowerCase(java.util.Locale.ROOT)
                        + "  since "
                        + a.createdAt()
                        + (a.isOpen() ? "" : "  closed " + a.closedAt()));
          }
          console.out().flush();
          return Optional.empty();
        });
  }

  @Command(
      name = "add",
      description = {
        "Open an account. The password is asked for.",
        "Roles: viewer sees everything, reviewer judges claims, admin keeps sources and accounts."
      })
  int add(
      @Mixin Place place,
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "admin",
              description = "viewer, reviewer or admin. Default: ${DEFAULT-VALUE}.")
          Role role,
      @Option(names = "--password-stdin", description = "Read the password from standard input.")
          boolean piped) {
    String password = password("Password for " + name + ": ", piped);
    int code = with(place, accounts -> accounts.add(name, password, role, COMMAND_LINE));
    console.tell("Account " + name + " is open.");
    return code;
  }

  @Command(name = "password", description = "Set an account's password; its sessions end.")
  int password(
      @Mixin Place place,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--password-stdin", description = "Read the password from standard input.")
          boolean piped) {
    String password = password("New password for " + name + ": ", piped);
    return with(place, accounts -> accounts.changePassword(name, password, COMMAND_LINE));
  }

  @Command(name = "close", description = "Close an account for good, with its sessions and tokens.")
  int close(@Mixin Place place, @Parameters(paramLabel = "NAME") String name) {
    return with(place, accounts -> accounts.close(name, COMMAND_LINE));
  }

  private String password(String prompt, boolean piped) {
    java.io.Console terminal = piped ? null : System.console();
    if (terminal != null) {
      char[] typed = terminal.readPassword("%s", prompt);
      return typed == null ? "" : new String(typed);
    }
    try {
      String line =
          new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new CommandFailure("the password cannot be read: " + e.getMessage(), e);
    }
  }
}
