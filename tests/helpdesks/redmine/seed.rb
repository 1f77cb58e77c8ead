# An issue of the story in Redmine: the customer asks, the shop answers, the customer asks again. Prints its number.
admin = User.find_by_login('admin')
admin.password = admin.password_confirmation = 'labpassword'
admin.must_change_passwd = false
admin.save!

project = Project.find_by_identifier('support') ||
          Project.create!(name: 'Shop support', identifier: 'support', is_public: true,
                          trackers: Tracker.all, enabled_module_names: ['issue_tracking'])

maya = User.find_by_login('maya')
if maya.nil?
  maya = User.new(firstname: 'Maya', lastname: 'Lindqvist', mail: 'maya@example.com')
  maya.login = 'maya'
  maya.password = 'labpassword'
  maya.save!
end
Member.create!(user: maya, project: project, roles: [Role.givable.first]) unless maya.member_of?(project)

tracker = project.trackers.find { |each| each.name =~ /support/i } || project.trackers.last
issue = Issue.create!(
  project: project, tracker: tracker, author: maya, status: tracker.default_status,
  priority: IssuePriority.default || IssuePriority.first,
  subject: 'Please cancel order #10482 before it ships',
  description: <<~TEXT
    Hello,

    I placed order #10482 last night and picked the wrong size. Could you cancel it before it ships, please?

    Kind regards,
    Maya Lindqvist
  TEXT
)
Journal.create!(journalized: issue, user: admin, notes: <<~TEXT)
  Hi Maya,

  Thank you for getting in touch. I am checking with the warehouse whether the parcel has left already.
TEXT
Journal.create!(journalized: issue, user: maya, notes: <<~TEXT)
  Any news? The order page still says "processing", so it should be possible to cancel order #10482 now. I would like the money back on my card.

  Maya
TEXT
puts issue.id
