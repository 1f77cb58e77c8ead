# A ticket of the story in Request Tracker: the customer asks, the shop answers, the customer asks again. Prints its number.
use strict;
use warnings;
use RT -init;
use MIME::Entity;

my $root  = RT::CurrentUser->new('root');
my $maya  = RT::User->new($root);
my $email = 'maya@example.com';
$maya->LoadOrCreateByEmail($email);
$maya->SetRealName('Maya Lindqvist');

my $field = RT::CustomField->new($root);
$field->LoadByName( Name => 'Order number', LookupType => 'RT::Queue-RT::Ticket' );
$field->Create(
    Name       => 'Order number',
    Type       => 'FreeformSingle',
    LookupType => 'RT::Queue-RT::Ticket',
    Queue      => 'General',
    MaxValues  => 1,
) if !$field->id;

my $subject = 'Please cancel order #10482 before it ships';

sub mail {
    my ( $from, $text ) = @_;
    return MIME::Entity->build(
        From => $from, Subject => $subject, Data => [$text], Type => 'text/plain', Charset => 'utf-8',
    );
}

my $ticket = RT::Ticket->new($root);
my ($id) = $ticket->Create(
    Queue                       => 'General',
    Subject                     => $subject,
    Requestor                   => $email,
    'CustomField-' . $field->id => '10482',
    MIMEObj                     => mail( $email, <<'TEXT' ),
Hello,

I placed order #10482 last night and picked the wrong size. Could you cancel it before it ships, please?

Kind regards,
Maya Lindqvist
TEXT
);

$ticket->Correspond( MIMEObj => mail( 'root@localhost', <<'TEXT' ) );
Hi Maya,

Thank you for getting in touch. I am checking with the warehouse whether the parcel has left already.

Support team
TEXT

# As the mail gateway does it: what the customer sends is theirs.
my $theirs = RT::Ticket->new( RT->SystemUser );
$theirs->Load($id);
my ($said) = $theirs->Correspond( MIMEObj => mail( $email, <<'TEXT' ) );
Any news? The order page still says "processing", so it should be possible to cancel order #10482 now. I would like the money back on my card.

Maya

On Mon, support wrote:
> Hi Maya,
> Thank you for getting in touch. I am checking with the warehouse
TEXT
RT->DatabaseHandle->dbh->do( 'update Transactions set Creator = ? where id = ?', undef, $maya->id, $said );

print "$id\n";
