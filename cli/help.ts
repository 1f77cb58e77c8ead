/* What --help teaches. Lines are wrapped here, since this is where they are read. */

export const MAIN_HELP = `Checks and tests packs: the folders of policies and answers that Cuecard reads.

A pack is a folder:
  pack.yaml                          what the pack is: id, title, language, owners, facts
  cards/refund-window.md             a card: front matter, guidance for agents, replies
  cards/refund-window.th.md          the same card in Thai
  cards/refund-window@2026-07-01.md  the revision in force from that day on
  tests/tickets.yaml                 tickets, and the card that each must suggest
  images/size-chart.png              what guidance shows (PNG, JPEG, WebP)

Start with "cuecard check <folder>", mend what it names, then "cuecard test <folder>".`;

export const CHECK_HELP = `Reads every file of a pack and names what is to mend: file, line, field, what is wrong,
how to mend it. Errors keep a pack from being built; warnings do not.

How a card is written:
  ---
  title: Cancel an order before it ships
  owner: returns
  ask:
    shipped:
      question: Has the order left the warehouse?
      field: order.status
      answers: { no: [processing], yes: [shipped, delivered] }
      labels: { no: Not yet }          # without it the button would read "No"
  ---
  Guidance for the agent, in Markdown.

  ## Reply {shipped: no}
  Hi {{customer.first_name or "there"}},
  your order {{order.number}} is cancelled.

In replies:
  {{name}}, {{name or "fallback"}}  filled in; without a fallback the agent is asked
  {{fact.refund_days}}              a value of pack.yaml
  {{include card-id}}               another card's reply, on a line of its own
  {{cursor}}                        where typing goes on
  \\{\\{ and \\}\\}                     two braces that are text
In front matter a text that begins with {{, # or @, or that has a colon and a space in it,
needs quotes. A length of time is written 180d, 26w or 6m (a month counts 30 days).

Exit code: 0 no errors, 1 errors, 2 the folder cannot be read or the command is wrong.`;

export const TEST_HELP = `Lets the matcher read the tickets in tests/*.yaml, as it would read them on a page, and
compares what it suggests with what they expect:
  - ticket: can I still cancel? I ordered an hour ago
    expect: cancel-before-shipping     # or a list: each must be among the three suggestions
    first: true                        # one of them must come first
    fields: { order.status: processing }
    answers: { shipped: no }           # then the card must have a reply for them
    channel: chat                      # also: language, today
  - ticket: thanks, have a nice day
    expect: none                       # nothing may be suggested

For each test that fails it shows what came instead and which words led there, and at the
end which cards are taken for which others. Add examples to the card that was missed, or
not_for to the one that came.

A pack may hold tickets that are a goal rather than a rule: with --at-least 80 the command
succeeds when 80 % of the tests pass.

Exit code: 0 all passed (or as many as --at-least asks for), 1 too few passed or the pack
has errors, 2 the folder cannot be read or the command is wrong.`;
