-- Who is told what ---------------------------------------------------------------------------------

-- Those who work at the desk are looked up by what they do; customers are many and never are.
create index person_staff on person (role) where role <> 'CUSTOMER';
